"""How French, Spanish, Portuguese and Italian tell what is left of a text; see `left_words`."""

from __future__ import annotations

from typing import Final

from foldline.text.left_words import LeftWords

FRENCH: Final = LeftWords(
    language="fr",
    before=("l'", "d'", "c'", "n'", "qu'", "s'"),
    text="""article texte contenu enquête entretien reportage récit tribune dossier papier interview histoire
        analyse chronique portrait""",
    this="cet cette ce ces",
    left="""reste restent restant restants restante restantes restera manque manquent dernier derniers dernière
        dernières non_lu non_lus pas_lu pas_encore_lu suite devant_vous attend attendent verrouillé* autres fin
        avant_la_fin masqué masqués masquée caché cachés cachée invisible invisibles terminer pour_terminer
        manquants manquant arrive à_venir""",
    still="encore plus_que toujours autres",
    shown="""lu avez_lu as_lu avez_déjà_lu déjà aperçu montre gratuit gratuits gratuitement premier premiers première
        premières extrait visible affiche parcouru libre vu avez_vu êtes_à consulté parcourus affichés
        n'avez_lu_que lus êtes_arrivé derrière_vous""",
    reading="""à_lire lire à_découvrir découvrir lecture de_lecture poursuivre parcourir continuer à_parcourir
        découvrez lisez lecteur_lire finir terminer""",
    kept="""abonné* abonnez* abonne* abonnement* abonnés réservé* membres inscri* débloqu* premium exclusi* compte
        connect* adhérents accès payant* accessible* accéder abonnant abonner paywall identifi* mur payants
        souscri* adhésion s'abonner essai nécessit* requis* requiert exige* besoin débloquez obtenez devenez
        soutenez payer achetez profitez""",
    small="""le la les l' un une de d' du des à au aux en sur pour avec et ou est sont il y a vous te t' nous ne n'
        que environ près seulement partie total totalité tout au_total un_total nos notre votre ce c' qui se
        compte contient comporte après par sont_pour sans maintenant dès me plus ici ont temps ton ta tes vos
        mon peuvent peut pouvez dont pas cela aussi leur soit derrière sera jusqu'à fini si souhaitez voulez
        faut afin notre_site de_l' jusqu' pour_l'instant terminé n'est n'a arrêtez s'arrête continue tous toute
        toutes l'ensemble ceux celui voici ensuite car chaque bout également resteront fait""",
    price="réduction* remise* économis* rabais prix an ans mois semaine* € euros offre* promo* tarif* solde*",
    words="mot mots",
    characters="caractère caractères signe signes",
    paragraphs="paragraphe paragraphes",
    pages="page pages",
    minutes="minute minutes min",
)

SPANISH: Final = LeftWords(
    language="es",
    text="""artículo articulo nota noticia contenido texto reportaje entrevista historia información crónica
        análisis columna investigación""",
    this="este esta esto",
    left="""queda quedan quedará falta faltan resta restan restante restantes resto último última últimos últimas
        por_leer sin_leer no_leído no_has_leído pendiente pendientes por_delante por_descubrir bloquead* final
        oculto oculta ocultos terminar para_terminar por_terminar no_visible espera esperan esperando
        espera_por_ti otro viene""",
    still="aún todavía otros otras",
    shown="""leído has_leído ha_leído leíste ya_has_leído ya vista_previa muestra gratis gratuito gratuita libre
        primer primeros primera visible abierto avance visto has_visto ha_visto leídos llevas llevas_leído
        consultado sin llevas_el detrás_de_ti""",
    reading="""leer para_leer lectura de_lectura leyendo seguir continuar descubrir lee lea terminar_de_leer descubre
        continúa sigue""",
    kept="""suscri* suscrí* suscripto* socio* reservad* abonad* registr* regístr* exclusiv* premium desbloque*
        acceso accede acceder inicia ingresa cuenta miembros hazte muro iniciar sesión identif* suscribirse
        suscribiéndote prueba pago requier* necesit* obtén únete apoya paga compra activa desbloquea""",
    small="""el la los las lo un una unos de del al a en por para con y o es está son te le les se tu su tus sus que
        cerca aproximadamente casi solo sólo únicamente parte total en_total un_total todo ha has hay nos
        nuestro nuestros tiene tienes disponible como ahora aquí más ser usuarios me tiempo mi nuestra tras uno
        pueden puede podrán podrás puedes detrás mientras si quieres quiere hasta esta_parte lector solamente
        cada vas hasta_ahora no acaba termina aquí_no ver quién todos todas lo_que e nosotros cuando vez además""",
    price="descuento* ahorr* precio* año* anual* mes* semana* € euros oferta* rebaja* promoción* $",
    words="palabra palabras",
    characters="caracter carácter caracteres",
    paragraphs="párrafo párrafos parrafos",
    pages="página páginas",
    minutes="minuto minutos min",
)

PORTUGUESE: Final = LeftWords(
    language="pt",
    text="""artigo notícia matéria reportagem conteúdo texto entrevista coluna história análise crônica crónica
        publicação""",
    this="este esta deste desta neste nesta",
    left="""resta restam falta faltam faltam-lhe falta-lhe restante restantes resto sobram sobra último última
        últimos últimas por_ler não_lido não_lidos para_terminar pela_frente ainda_tem ainda_há ainda_faltam
        bloquead* restam-lhe restam-te pendente final oculto oculta ocultos para_você_terminar para_concluir
        concluir espera esperam terminar_a_leitura vem espera_por_você""",
    still="ainda mais outros outras",
    shown="""leu você_leu já_leu leste lido já amostra mostra grátis gratuito gratuita livre primeiro primeiros
        primeira primeiras visível aberto prévia visto viu está_em já_viu lidos chegou_a você_viu sem já_ficou""",
    reading="ler para_ler lendo leitura de_leitura continuar continue descobrir leia ler_o descubra acabar",
    kept="""assin* reservad* exclusiv* cadastr* regist* premium desbloque* acesso acesse membros sócios subscri*
        subscrev* conta login restrit* torne-se muro entrar entre assinando experimente pago paga precis* exig*
        requer* obtenha torne assine pague compre ative desbloqueie""",
    small="""o a os as um uma uns de do da dos das no na em por para com e ou é está são você lhe te se seu sua que
        cerca aproximadamente quase só apenas somente parte total no_total um_total todo tem há nos nossos tens
        disponível disponíveis ao aos à às como agora aqui ser tempo meu nossa atrás pode podem poderá até
        uma_parte quer quiser leitor cada cerca_de terminar até_agora não acaba termina quem todos todas o_que
        e_ver quando vez além você_só""",
    price="desconto* economi* preço* ano* anual* mês meses semana* € r$ reais euros oferta* promoção* poupe",
    words="palavra palavras",
    characters="caractere caracteres caracter carateres",
    paragraphs="parágrafo parágrafos",
    pages="página páginas",
    minutes="minuto minutos min",
)

ITALIAN: Final = LeftWords(
    language="it",
    before=("dell'", "all'", "nell'", "sull'", "quest'", "d'", "l'", "un'", "c'"),
    text="""articolo contenuto testo servizio intervista pezzo notizia approfondimento racconto reportage inchiesta
        storia analisi""",
    this="questo questa quest'",
    left="""resta restano rimane rimangono manca mancano restante restanti rimanente rimanenti resto ultimo ultima
        ultimi ultime da_leggere non_letto non_letti non_hai_letto ancora_da seguito bloccat* da_scoprire
        per_finire alla_fine nascosto nascosta nascosti oscurato attende attendono aspetta aspettano finire
        altro_ancora arriva""",
    still="ancora altre altri altro",
    shown="""letto hai_letto ha_letto già hai_già_letto anteprima mostra gratis gratuito gratuita libero primo primi
        prima prime visibile estratto visto hai_visto sei_al sei_arrivato letti visualizzato senza alle_spalle""",
    reading="""leggere lettura di_lettura leggi continuare continua scoprire per_leggere leggerlo leggerai
        finire_di_leggere scopri""",
    kept="""abbon* riservat* registrat* registrati iscriviti iscritti premium esclusiv* sblocc* accesso accedi
        account soci sottoscriv* acced* muro abbonando abbonarsi login entra paywall prova pagamento serve
        servono richied* necessit* ottieni diventa sostieni paga attiva sblocca""",
    small="""il lo la i gli le l' un una di del dello della dei degli delle da dal a al ai agli alla in su per con e
        o è sono ti vi si tuo tua che circa quasi solo soltanto parte totale in_tutto tutto dell' all' hai ha
        c'è nostri di_un come ora qui più disponibile accessibile viene tempo mio nostra dietro può possono
        potrai fino se vuoi vuole lettore ogni questo_punto sei finora non finisce termina qui_non chi tutti
        tutte ciò quando volta inoltre ne ci siamo""",
    price="sconto sconti risparmi* prezzo prezzi anno annual* mese mesi settiman* € euro offert* promo*",
    words="parola parole",
    characters="carattere caratteri battute",
    paragraphs="paragrafo paragrafi",
    pages="pagina pagine",
    minutes="minuto minuti min",
)
