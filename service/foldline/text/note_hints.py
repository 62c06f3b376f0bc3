"""What a line must hold to be a note in a language; scripts/note_hints.py writes it from the tables.

"*" stands for any letters in front or behind, "_" for a blank.
"""

from __future__ import annotations

from typing import Final

HINTS: Final = {
    "en": """
        *allowance* *article_limit* *available *customers* *free_limit* *free_reads* *join_to_access*
        *join_to_continue* *join_to_read* *join_to_unlock* *limit_for* *limit_of* *limit_on* *member*
        *monthly_limit* *paid_column* *paid_content* *paid_interview* *paid_page* *paid_piece* *paid_post*
        *paid_report* *paid_text* *plus_column* *plus_content* *plus_interview* *plus_page* *plus_piece*
        *plus_post* *plus_report* *plus_text* *premium_column* *premium_content* *premium_interview*
        *premium_page* *premium_piece* *premium_post* *premium_report* *premium_text* *readers_with*
        *reading_limit* *story_limit* *subscribe_to_access* *subscribe_to_continue* *subscribe_to_read*
        *subscribe_to_unlock* *subscriber* *unlock_full *unlock_the *unlock_this *upgrade_to_access*
        *upgrade_to_continue* *upgrade_to_read* *upgrade_to_unlock* *your_limit* account* article*
        become_a_patron* become_a_supporter* become_an_patron* become_an_supporter* behind_a_paywall*
        behind_our_paywall* behind_the_paywall* buy_a buy_access buy_an buy_the buy_this column_continue_below_for
        column_continue_for column_continues_below_for column_continues_for column_is_locked column_locked
        complete_column complete_content complete_interview complete_page complete_piece complete_post
        complete_report complete_text content_continue_below_for content_continue_for content_continues_below_for
        content_continues_for content_free content_is_free content_is_locked content_locked courtesy_of* create_a*
        create_your* creating_a* creating_your* day_pass* digital_edition* e-paper_edition* enter_your_e-mail*
        enter_your_email* entire_column entire_content entire_interview entire_page entire_piece entire_post
        entire_report entire_text epaper_edition* for_access* free_post free_posts free_read free_stor*
        full_column full_content full_interview full_page full_piece full_post full_report full_text
        interview_continue_below_for interview_continue_for interview_continues_below_for interview_continues_for
        interview_is_locked interview_locked it's_free it's_is_free it_free it_is_free join log-in_is_needed_to
        log-in_is_required_to log-in_needed_to log-in_required_to log_in logging_in loggingin login
        page_continue_below_for page_continue_for page_continues_below_for page_continues_for page_is_locked
        page_locked paid_plan* paid_reader* paying_plan* paying_reader* piece_continue_below_for
        piece_continue_for piece_continues_below_for piece_continues_for piece_is_locked
        piece_is_part_of_our_paid* piece_is_part_of_our_premium* piece_locked post_continue_below_for
        post_continue_for post_continues_below_for post_continues_for post_free post_is_free post_is_locked
        post_locked preview_of_paid* preview_of_premium* print_edition* purchase_a purchase_access purchase_an
        purchase_the purchase_this register registering registration remainder_of_the_column
        remainder_of_the_content remainder_of_the_interview remainder_of_the_page remainder_of_the_piece
        remainder_of_the_post remainder_of_the_report remainder_of_the_text report_continue_below_for
        report_continue_for report_continues_below_for report_continues_for report_is_locked
        report_is_part_of_our_paid* report_is_part_of_our_premium* report_locked rest_of_the_column
        rest_of_the_content rest_of_the_interview rest_of_the_page rest_of_the_piece rest_of_the_post
        rest_of_the_report rest_of_the_text sign_in sign_up signin signing_in signing_up signingin stories* story*
        subscribe subscribed subscribing* subscription* text_continue_below_for text_continue_for
        text_continues_below_for text_continues_for text_is_locked text_locked the_following_column*
        the_following_content* the_following_interview* the_following_page* the_following_piece*
        the_following_post* the_following_report* the_following_text* the_full_column* the_full_content*
        the_full_interview* the_full_page* the_full_piece* the_full_post* the_full_report* the_full_text*
        this_column* this_content* this_interview* this_is_a_excerpt this_is_a_free_excerpt this_is_a_free_preview
        this_is_a_premium* this_is_a_preview this_is_an_excerpt this_is_an_free_excerpt this_is_an_free_preview
        this_is_an_premium* this_is_an_preview this_is_only_a_excerpt this_is_only_a_free_excerpt
        this_is_only_a_free_preview this_is_only_a_preview this_is_only_an_excerpt this_is_only_an_free_excerpt
        this_is_only_an_free_preview this_is_only_an_preview this_is_only_the_excerpt
        this_is_only_the_free_excerpt this_is_only_the_free_preview this_is_only_the_preview this_is_the_excerpt
        this_is_the_free_excerpt this_is_the_free_preview this_is_the_preview this_page* this_piece* this_post*
        this_report* this_text* trial unlimited_access* unlimited_digital_access* upgrade_to* upgrade_your_plan*
        whole_column whole_content whole_interview whole_page whole_piece whole_post whole_report whole_text
        with_your_e-mail* with_your_email* you'll_must_be_logged_in you'll_must_be_signed_in
        you'll_need_to_be_logged_in you'll_need_to_be_signed_in you've_reached_the_end_of_the_excerpt*
        you've_reached_the_end_of_the_free_excerpt* you've_reached_the_end_of_the_free_preview*
        you've_reached_the_end_of_the_free_sample* you've_reached_the_end_of_the_preview*
        you've_reached_the_end_of_the_sample* you've_reached_the_end_of_this_excerpt*
        you've_reached_the_end_of_this_free_excerpt* you've_reached_the_end_of_this_free_preview*
        you've_reached_the_end_of_this_free_sample* you've_reached_the_end_of_this_preview*
        you've_reached_the_end_of_this_sample* you've_reached_the_end_of_your_excerpt*
        you've_reached_the_end_of_your_free_excerpt* you've_reached_the_end_of_your_free_preview*
        you've_reached_the_end_of_your_free_sample* you've_reached_the_end_of_your_preview*
        you've_reached_the_end_of_your_sample* you've_read_the_end_of_the_excerpt*
        you've_read_the_end_of_the_free_excerpt* you've_read_the_end_of_the_free_preview*
        you've_read_the_end_of_the_free_sample* you've_read_the_end_of_the_preview*
        you've_read_the_end_of_the_sample* you've_read_the_end_of_this_excerpt*
        you've_read_the_end_of_this_free_excerpt* you've_read_the_end_of_this_free_preview*
        you've_read_the_end_of_this_free_sample* you've_read_the_end_of_this_preview*
        you've_read_the_end_of_this_sample* you've_read_the_end_of_your_excerpt*
        you've_read_the_end_of_your_free_excerpt* you've_read_the_end_of_your_free_preview*
        you've_read_the_end_of_your_free_sample* you've_read_the_end_of_your_preview*
        you've_read_the_end_of_your_sample* you_have_reached_the_end_of_the_excerpt*
        you_have_reached_the_end_of_the_free_excerpt* you_have_reached_the_end_of_the_free_preview*
        you_have_reached_the_end_of_the_free_sample* you_have_reached_the_end_of_the_preview*
        you_have_reached_the_end_of_the_sample* you_have_reached_the_end_of_this_excerpt*
        you_have_reached_the_end_of_this_free_excerpt* you_have_reached_the_end_of_this_free_preview*
        you_have_reached_the_end_of_this_free_sample* you_have_reached_the_end_of_this_preview*
        you_have_reached_the_end_of_this_sample* you_have_reached_the_end_of_your_excerpt*
        you_have_reached_the_end_of_your_free_excerpt* you_have_reached_the_end_of_your_free_preview*
        you_have_reached_the_end_of_your_free_sample* you_have_reached_the_end_of_your_preview*
        you_have_reached_the_end_of_your_sample* you_have_read_the_end_of_the_excerpt*
        you_have_read_the_end_of_the_free_excerpt* you_have_read_the_end_of_the_free_preview*
        you_have_read_the_end_of_the_free_sample* you_have_read_the_end_of_the_preview*
        you_have_read_the_end_of_the_sample* you_have_read_the_end_of_this_excerpt*
        you_have_read_the_end_of_this_free_excerpt* you_have_read_the_end_of_this_free_preview*
        you_have_read_the_end_of_this_free_sample* you_have_read_the_end_of_this_preview*
        you_have_read_the_end_of_this_sample* you_have_read_the_end_of_your_excerpt*
        you_have_read_the_end_of_your_free_excerpt* you_have_read_the_end_of_your_free_preview*
        you_have_read_the_end_of_your_free_sample* you_have_read_the_end_of_your_preview*
        you_have_read_the_end_of_your_sample* you_must_be_logged_in you_must_be_signed_in you_need_to_be_logged_in
        you_need_to_be_signed_in""",
    "de": """
        *+* *abo *abo-artikel* *abo-beitrag* *abo-exklusiv* *abo-inhalt* *aboartikel* *abobeitrag* *aboexklusiv*
        *aboinhalt* *abonnent* *artikel *artikels *aufgebraucht* *ausgeschöpft* *beitrag *beitrages *beitrags
        *bericht *berichts *erreicht* *geschichte *inhalt *inhalts *interview *interviews *lesen,_benötigen*
        *lesen,_brauchen* *lesen,_müssen* *lesen_zu_können,_benötigen* *lesen_zu_können,_brauchen*
        *lesen_zu_können,_müssen* *mit_abo* *mit_einem_abo* *mitglieder* *nur_für *nur_mit *plus *plus-artikel*
        *plus-beitrag* *plus-exklusiv* *plus-inhalt* *plusartikel* *plusbeitrag* *plusexklusiv* *plusinhalt*
        *premium *premium-artikel* *premium-beitrag* *premium-exklusiv* *premium-inhalt* *premiumartikel*
        *premiumbeitrag* *premiumexklusiv* *premiuminhalt* *registrierte* *story *storys *text *textes
        *vorbehalten* *weiter_mit *weiterlesen_mit ab_hier_als ab_hier_für ab_hier_geht_es_als ab_hier_geht_es_für
        ab_hier_geht_es_nur_als ab_hier_lesen_als ab_hier_lesen_für ab_hier_lesen_nur_als ab_hier_nur_als
        abonnement* abonnier* aktuellen_ausgabe* angebot_wählen* anmelden* anzumelden* artikel*
        benutzerkonto_anlegen* benutzerkonto_erstellen* benötigen_sie brauchen_sie digital-abo* digitalabo*
        digitalausgabe* druckausgabe* e-paper* einloggen* einzuloggen* epaper* erwerben* frei* gedruckten_ausgabe*
        gratis* ihr_angebot ihr_angebote ihr_angeboten ihr_angebotn ihren_zugang* kaufen* konto_anlegen*
        konto_erstellen* kostenlos* kostenpflichtig* lesen_sie_diesen_und_alle_andere_beiträge*
        lesen_sie_diesen_und_alle_anderen_beiträge* lesen_sie_diesen_und_alle_weitere_beiträge*
        lesen_sie_diesen_und_alle_weiteren_beiträge* lesen_sie_diesen_und_alle_weiterer_beiträge*
        lesen_sie_diesen_und_andere_beiträge* lesen_sie_diesen_und_anderen_beiträge*
        lesen_sie_diesen_und_viele_andere_beiträge* lesen_sie_diesen_und_viele_anderen_beiträge*
        lesen_sie_diesen_und_viele_weitere_beiträge* lesen_sie_diesen_und_viele_weiteren_beiträge*
        lesen_sie_diesen_und_viele_weiterer_beiträge* lesen_sie_diesen_und_weitere_beiträge*
        lesen_sie_diesen_und_weiteren_beiträge* lesen_sie_diesen_und_weiterer_beiträge* log-in log_in login
        melde_dich* melden_sie_sich* mitglied_werden* passende_angebot passende_angebote passende_angeboten
        passende_angebotn printausgabe* probeabo* probemonat* registrier* tagespass* testen* unser_angebot
        unser_angebote unser_angeboten unser_angebotn weiter_als weiter_für weiter_geht_es_als weiter_geht_es_für
        weiter_geht_es_nur_als weiter_lesen_als weiter_lesen_für weiter_lesen_nur_als weiter_nur_als
        werde_mitglied* werden_sie_mitglied* zu_den_angebot zu_den_angebote zu_den_angeboten zu_den_angebotn
        zugang_sichern* zugang_wählen* zum_angebot zum_angebote zum_angeboten zum_angebotn""",
    "fr": """
        *accessible* *article_payant* *aux_inscrit* *aux_membre* *aux_seuls_inscrit* *aux_seuls_membre*
        *contenu_payant* *disponible* *envie_de_lire_la_suite* *pour_les_inscrit* *pour_les_membre*
        *pour_les_seuls_inscrit* *pour_les_seuls_membre* *pour_lire_la_suite* *pour_nos_inscrit* *pour_nos_membre*
        *pour_nos_seuls_inscrit* *pour_nos_seuls_membre* *réservé_au_inscrits* *réservé_au_membres* *réservée*
        *voulez-vous_lire_la_suite* *vous_souhaitez_lire_la_suite* *à_nos_inscrit* *à_nos_membre*
        *à_nos_seuls_inscrit* *à_nos_seuls_membre* *édition_payant* abonn* accès_est_réservé* accès_réservé*
        acheter_cet* acheter_l'* acheter_le* afin_de_connaître_la_fin* afin_de_connaître_la_suite*
        afin_de_découvrir_la_fin* afin_de_découvrir_la_suite* afin_de_lire_la_fin* afin_de_lire_la_suite* article*
        atteint* ce_contenu_est ce_dossier_est ce_enquête_est ce_entretien_est ce_papier_est ce_reportage_est
        ce_récit_est ce_texte_est ce_tribune_est cet_contenu_est cet_dossier_est cet_enquête_est cet_entretien_est
        cet_papier_est cet_reportage_est cet_récit_est cet_texte_est cet_tribune_est cette_contenu_est
        cette_dossier_est cette_enquête_est cette_entretien_est cette_papier_est cette_reportage_est
        cette_récit_est cette_texte_est cette_tribune_est compte_gratuit* connecter* connectez* connecté*
        connexion* crée_mon_compte* crée_ton_compte* crée_un_compte* crée_votre_compte* créer_mon_compte*
        créer_ton_compte* créer_un_compte* créer_votre_compte* créez_mon_compte* créez_ton_compte*
        créez_un_compte* créez_votre_compte* devenez_membre* dépassé* essai_gratuit* est_réservé_aux
        est_réservé_à_nos est_réservés_aux est_réservés_à_nos gratuitement* identifier* identifiez*
        il_te_reste_la_suite* il_te_reste_à_découvrir* il_te_reste_à_lire* il_vous_reste_la_suite*
        il_vous_reste_à_découvrir* il_vous_reste_à_lire* inscription* inscrire* inscris* inscrivez* la_suite
        nos_offres* offre_d'essai* offre_numérique* offres_d'essai* offres_numérique* plus_d'article_gratuit*
        plus_d'article_offert* plus_d'articles_gratuit* plus_d'articles_offert* pour_connaître_la_fin*
        pour_connaître_la_suite* pour_découvrir_la_fin* pour_découvrir_la_suite* pour_lire_la_fin* premium*
        sans_engagement* sont_réservé_aux sont_réservé_à_nos sont_réservés_aux sont_réservés_à_nos
        voir_les_offres* votre_adresse_e-mail* votre_adresse_email* votre_e-mail* votre_email* édition_du_jour*
        édition_numérique* édition_papier* épuisé*""",
    "es": """
        *al_mes* *contenido_exclusivo* *contenido_premium* *este_mes* *gratis* *gratuita* *gratuito* *libre*
        *mensuales* *por_mes* accede_a_tu_cuenta* agotado* alcanzado* articulo_exclusiva articulo_exclusivo
        articulo_reservada articulo_reservado artículo_exclusiva artículo_exclusivo artículo_premium*
        artículo_reservada artículo_reservado asóciate* consumido* contenido_exclusiva contenido_reservada
        contenido_reservado crea_su_cuenta* crea_tu_cuenta* crea_una_cuenta* crear_su_cuenta* crear_tu_cuenta*
        crear_una_cuenta* cree_su_cuenta* cree_tu_cuenta* cree_una_cuenta* creá_su_cuenta* creá_tu_cuenta*
        creá_una_cuenta* cuenta_gratit* cuenta_gratt* cuenta_gratuit* cuenta_gratut* edición_en_papel*
        edición_impresa* el_resto* entrevista_exclusiva entrevista_exclusivo entrevista_reservada
        entrevista_reservado esta_articulo_es esta_artículo_es esta_contenido_es esta_entrevista_es
        esta_historia_es esta_información_es esta_nota_es esta_noticia_es esta_reportaje_es esta_texto_es
        este_articulo_es este_artículo_es este_contenido_es este_entrevista_es este_historia_es
        este_información_es este_nota_es este_noticia_es este_reportaje_es este_texto_es exclusiva_de
        exclusiva_para exclusivo_de exclusivo_para hacet haceté hazte historia_exclusiva historia_exclusivo
        historia_reservada historia_reservado identifíc* información_exclusiva información_exclusivo
        información_reservada información_reservado ingresa ingrese ingresá ingresé inicia_sesión* iniciar_sesión*
        inicie_sesión* iniciá_sesión* la_continuación* llegado* lo_que_sigue* loguea* no_le_quedan_artículos*
        no_le_quedan_más_artículos* no_le_quedan_más_notas* no_le_quedan_notas* no_te_quedan_artículos*
        no_te_quedan_más_artículos* no_te_quedan_más_notas* no_te_quedan_notas* nota_exclusiva nota_exclusivo
        nota_premium* nota_reservada nota_reservado noticia_exclusiva noticia_exclusivo noticia_reservada
        noticia_reservado para_seguir_leyendo planes_de_acceso* premium registra registrarme registrarse
        registrarte registrate* registre registrese registro regístra regístrarme regístrarse regístrarte
        regístrate* regístre regístrese regístro reportaje_exclusiva reportaje_exclusivo reportaje_reservada
        reportaje_reservado solo_de solo_para superado* suscrib* suscripciones* suscripción* suscript* suscríb*
        sólo_de sólo_para texto_exclusiva texto_exclusivo texto_reservada texto_reservado versión_digital*
        únicamente_de únicamente_para""",
    "pt": """
        *a_para_membros* *conteúdo_exclusivo* *conteúdo_premium* *o_para_membros* a_continuação* alcançou* artigo*
        assin* atingiu* cadastrar cadastre cadastre-se* cadastro chegou_ao* coluna_exclusiva coluna_exclusivo
        coluna_reservada coluna_reservado coluna_restrita coluna_restrito conta_grat* conta_grát* conteúdo*
        criar_a_sua_conta* criar_sua_conta* criar_uma_conta* crie_a_sua_conta* crie_sua_conta* crie_uma_conta*
        edição_impressa* entre_com_a_sua_conta* entre_com_sua_conta* entre_na_a_sua_conta* entre_na_sua_conta*
        entrevista_exclusiva entrevista_exclusivo entrevista_reservada entrevista_reservado entrevista_restrita
        entrevista_restrito esgotou* esta_coluna_é esta_entrevista_é esta_história_é esta_reportagem_é
        esta_texto_é este_coluna_é este_entrevista_é este_história_é este_reportagem_é este_texto_é fazer_login*
        faça_login* faça_o_login* história_exclusiva história_exclusivo história_reservada história_reservado
        história_restrita história_restrito iniciar_sessão* inicie_sessão* matéria* notícia* o_que_segue*
        o_restante* o_resto* para_continuar_a_ler* para_continuar_lendo* premium registar* registe* registo*
        registrar* registre* reportagem_exclusiva reportagem_exclusivo reportagem_reservada reportagem_reservado
        reportagem_restrita reportagem_restrito reportagens* subscrev* subscritor* subscrição* texto_exclusiva
        texto_exclusivo texto_reservada texto_reservado texto_restrita texto_restrito torne-se_membro*
        torne-se_sócio*""",
    "it": """
        *articoli_gratis* *articoli_gratuiti* *contenuti_esclusivi* *contenuti_esclusivo* *contenuti_premium*
        *contenuto_esclusivi* *contenuto_esclusivo* *contenuto_premium* *limite* abbon* accedi accessibile_agli
        accessibile_ai accessibile_per_gli accessibile_per_i accessibile_solo_agli accessibile_solo_ai
        accessibile_solo_per_gli accessibile_solo_per_i account_gratuito* acquista*
        approfondimento_completa_disponibile* approfondimento_completa_riservat*
        approfondimento_completa_è_disponibile* approfondimento_completa_è_riservat*
        approfondimento_completo_disponibile* approfondimento_completo_riservat*
        approfondimento_completo_è_disponibile* approfondimento_completo_è_riservat* articol*
        contenuto_completa_disponibile* contenuto_completa_riservat* contenuto_completa_è_disponibile*
        contenuto_completa_è_riservat* contenuto_completo_disponibile* contenuto_completo_riservat*
        contenuto_completo_è_disponibile* contenuto_completo_è_riservat* crea_il_tuo_account* crea_un_account*
        creare_il_tuo_account* creare_un_account* disponibile_agli disponibile_ai disponibile_per_gli
        disponibile_per_i disponibile_solo_agli disponibile_solo_ai disponibile_solo_per_gli
        disponibile_solo_per_i diventa_membro* diventa_socio* edizione_cartacea* effettua_il_login*
        effettua_login* entra_con* esclusiva_agli esclusiva_ai esclusiva_per_gli esclusiva_per_i
        esclusiva_solo_agli esclusiva_solo_ai esclusiva_solo_per_gli esclusiva_solo_per_i esclusivo_agli
        esclusivo_ai esclusivo_per_gli esclusivo_per_i esclusivo_solo_agli esclusivo_solo_ai
        esclusivo_solo_per_gli esclusivo_solo_per_i fai_il_login* fai_login* fine_della_parte_gratuita* il_resto*
        il_seguito* intervista_completa_disponibile* intervista_completa_riservat*
        intervista_completa_è_disponibile* intervista_completa_è_riservat* intervista_completo_disponibile*
        intervista_completo_riservat* intervista_completo_è_disponibile* intervista_completo_è_riservat*
        iscriviti* la_continuazione* notizia_completa_disponibile* notizia_completa_riservat*
        notizia_completa_è_disponibile* notizia_completa_è_riservat* notizia_completo_disponibile*
        notizia_completo_riservat* notizia_completo_è_disponibile* notizia_completo_è_riservat*
        pezzo_completa_disponibile* pezzo_completa_riservat* pezzo_completa_è_disponibile*
        pezzo_completa_è_riservat* pezzo_completo_disponibile* pezzo_completo_riservat*
        pezzo_completo_è_disponibile* pezzo_completo_è_riservat* premium questa_approfondimento_è
        questa_contenuto_è questa_intervista_è questa_notizia_è questa_pezzo_è questa_racconto_è questa_servizio_è
        questa_testo_è questo_approfondimento_è questo_contenuto_è questo_intervista_è questo_notizia_è
        questo_pezzo_è questo_racconto_è questo_servizio_è questo_testo_è racconto_completa_disponibile*
        racconto_completa_riservat* racconto_completa_è_disponibile* racconto_completa_è_riservat*
        racconto_completo_disponibile* racconto_completo_riservat* racconto_completo_è_disponibile*
        racconto_completo_è_riservat* registrarsi registrarti registrati* registrazione riservata_agli
        riservata_ai riservata_per_gli riservata_per_i riservata_solo_agli riservata_solo_ai
        riservata_solo_per_gli riservata_solo_per_i riservato_agli riservato_ai riservato_per_gli riservato_per_i
        riservato_solo_agli riservato_solo_ai riservato_solo_per_gli riservato_solo_per_i scopri_le_offerte*
        servizio_completa_disponibile* servizio_completa_riservat* servizio_completa_è_disponibile*
        servizio_completa_è_riservat* servizio_completo_disponibile* servizio_completo_riservat*
        servizio_completo_è_disponibile* servizio_completo_è_riservat* sottoscriv* testo_completa_disponibile*
        testo_completa_riservat* testo_completa_è_disponibile* testo_completa_è_riservat*
        testo_completo_disponibile* testo_completo_riservat* testo_completo_è_disponibile*
        testo_completo_è_riservat*""",
    "nl": """
        *abonnement* *alleen_voor_leden* *bereikt* *exclusief_voor_leden* *overschreden* *plus-artikel*
        *plus_artikel* *plusartikel* *premium-artikel* *premium_artikel* *premiumartikel* abonnee* account_aan*
        alleen_leden_kunnen* alleen_leden_lezen* artikelen* de_rest_is de_rest_van_deze_artikel_is
        de_rest_van_deze_bericht_is de_rest_van_deze_bijdrage_is de_rest_van_deze_interview_is
        de_rest_van_deze_stuk_is de_rest_van_deze_tekst_is de_rest_van_deze_verhaal_is de_rest_van_het_artikel_is
        de_rest_van_het_bericht_is de_rest_van_het_bijdrage_is de_rest_van_het_interview_is
        de_rest_van_het_stuk_is de_rest_van_het_tekst_is de_rest_van_het_verhaal_is digitale_toegang*
        dit_artikel_is dit_bericht_is dit_bijdrage_is dit_interview_is dit_stuk_is dit_tekst_is dit_verhaal_is
        gratis_account* gratis_artikel* gratis_stukken* gratis_verhalen* het_vervolg_is
        het_vervolg_van_deze_artikel_is het_vervolg_van_deze_bericht_is het_vervolg_van_deze_bijdrage_is
        het_vervolg_van_deze_interview_is het_vervolg_van_deze_stuk_is het_vervolg_van_deze_tekst_is
        het_vervolg_van_deze_verhaal_is het_vervolg_van_het_artikel_is het_vervolg_van_het_bericht_is
        het_vervolg_van_het_bijdrage_is het_vervolg_van_het_interview_is het_vervolg_van_het_stuk_is
        het_vervolg_van_het_tekst_is het_vervolg_van_het_verhaal_is in_te_loggen* inloggen* kies_een* koop_dit*
        koop_het* lees_dit_artikel_met lees_dit_bericht_met lees_dit_bijdrage_met lees_dit_interview_met
        lees_dit_stuk_met lees_dit_tekst_met lees_dit_verhaal_met lees_het_artikel_met lees_het_bericht_met
        lees_het_bijdrage_met lees_het_interview_met lees_het_stuk_met lees_het_tekst_met lees_het_verhaal_met
        log_in* maak_account* maak_een_account* maak_je_account* maak_uw_account* meld_je_aan* meld_je_gratis_aan*
        neem_een* papieren_editie* papieren_krant* probeer* registreer* registreren* uitsluitend_voor_leden
        word_lid* word_vriend*""",
    "da": """
        *for_medlemmer* *grænsen* *hele *læse* *videre* abonnement* abonnent* abonner* artikel_er_kun_for*
        artikel_er_låst* artiklen_er_kun_for* artiklen_er_låst* artikler* bliv_medlem* denne_artikel_er
        denne_artiklen_er denne_historie_er denne_historien_er denne_indhold_er denne_indholdet_er denne_indlæg_er
        denne_teksten_er dette_artikel_er dette_artiklen_er dette_historie_er dette_historien_er dette_indhold_er
        dette_indholdet_er dette_indlæg_er dette_teksten_er forbeholdt_medlemmer* fortsættelsen_af_artikel_er
        fortsættelsen_af_artiklen_er fortsættelsen_af_historie_er fortsættelsen_af_historien_er
        fortsættelsen_af_indhold_er fortsættelsen_af_indholdet_er fortsættelsen_af_indlæg_er
        fortsættelsen_af_teksten_er fortsættelsen_er fuld_adgang* gratis_artik* gratis_bruger* gratis_konto*
        gratis_profil* historie_er_kun_for* historie_er_låst* historien_er_kun_for* historien_er_låst*
        indhold_er_kun_for* indhold_er_låst* indholdet_er_kun_for* indholdet_er_låst* indlæg_er_kun_for*
        indlæg_er_låst* køb_adgang* køb_artiklen* log_ind* log_på* logge_ind* medlemskab* opret prøv_gratis*
        prøv_i* prøv_nu* registrer* resten_af_artikel_er resten_af_artiklen_er resten_af_historie_er
        resten_af_historien_er resten_af_indhold_er resten_af_indholdet_er resten_af_indlæg_er
        resten_af_teksten_er resten_er teksten_er_kun_for* teksten_er_låst*""",
    "sv": """
        *gratisartiklar* *gränsen* artikel_är_låst* artikeln_är_för artikeln_är_låst* artiklar*
        behöver_du_bli_inloggad* behöver_du_vara_inloggad* berättelsen_är_låst* den_här_artikel_är
        den_här_artikeln_är den_här_berättelsen_är den_här_inlägget_är den_här_innehåll_är den_här_innehållet_är
        den_här_reportaget_är den_här_text_är den_här_texten_är denna_artikel_är denna_artikeln_är
        denna_berättelsen_är denna_inlägget_är denna_innehåll_är denna_innehållet_är denna_reportaget_är
        denna_text_är denna_texten_är det_här_artikel_är det_här_artikeln_är det_här_berättelsen_är
        det_här_inlägget_är det_här_innehåll_är det_här_innehållet_är det_här_reportaget_är det_här_text_är
        det_här_texten_är detta_artikel_är detta_artikeln_är detta_berättelsen_är detta_inlägget_är
        detta_innehåll_är detta_innehållet_är detta_reportaget_är detta_text_är detta_texten_är en_låst_artikel*
        en_låst_text* fortsättningen_av_artikel_är fortsättningen_av_artikeln_är fortsättningen_av_berättelsen_är
        fortsättningen_av_inlägget_är fortsättningen_av_innehåll_är fortsättningen_av_innehållet_är
        fortsättningen_av_reportaget_är fortsättningen_av_text_är fortsättningen_av_texten_är fortsättningen_är
        fria_artik* gratis_artik* gratis_konto* gratisartik* gratiskonto* inlägget_är_låst* innehåll_är_låst*
        innehållet_är_låst* köp_artikeln* köp_tillgång* logga_in* medlem* plus* premium* prenumer* prova_gratis*
        prova_nu* prova_på* registrera* reportaget_är_låst* resten_av_artikel_är resten_av_artikeln_är
        resten_av_berättelsen_är resten_av_inlägget_är resten_av_innehåll_är resten_av_innehållet_är
        resten_av_reportaget_är resten_av_text_är resten_av_texten_är resten_är skapa_ditt_konto* skapa_ett_konto*
        skapa_konto* text_är_låst* texten_är_för texten_är_låst* är_låst_artikel* är_låst_text*""",
    "no": """
        *for_medlemmer* *gratisartikler* *gratissaker* *grensen* abonnement* abonnent* abonner* artikkel_er_for
        artikkel_er_forbeholdt artikkel_er_kun_for artikkel_er_kun_forbeholdt artikkel_er_låst* artikkelen_er_for
        artikkelen_er_forbeholdt artikkelen_er_kun_for artikkelen_er_kun_forbeholdt artikkelen_er_låst* artikler*
        bli_medlem* denne_artikkel_er denne_artikkelen_er denne_historien_er denne_innhold_er denne_innholdet_er
        denne_innlegget_er denne_sak_er denne_saken_er denne_teksten_er dette_artikkel_er dette_artikkelen_er
        dette_historien_er dette_innhold_er dette_innholdet_er dette_innlegget_er dette_sak_er dette_saken_er
        dette_teksten_er forbeholdt_medlemmer* fortsettelsen_av_artikkel_er fortsettelsen_av_artikkelen_er
        fortsettelsen_av_historien_er fortsettelsen_av_innhold_er fortsettelsen_av_innholdet_er
        fortsettelsen_av_innlegget_er fortsettelsen_av_sak_er fortsettelsen_av_saken_er
        fortsettelsen_av_teksten_er fortsettelsen_er gratis* historien_er_for historien_er_forbeholdt
        historien_er_kun_for historien_er_kun_forbeholdt historien_er_låst* innhold_er_for innhold_er_forbeholdt
        innhold_er_kun_for innhold_er_kun_forbeholdt innhold_er_låst* innholdet_er_for innholdet_er_forbeholdt
        innholdet_er_kun_for innholdet_er_kun_forbeholdt innholdet_er_låst* innlegget_er_for
        innlegget_er_forbeholdt innlegget_er_kun_for innlegget_er_kun_forbeholdt innlegget_er_låst* kjøp logg_inn*
        logg_på* logge_inn* medlemskap* må_du_bli_innlogget* må_du_være_innlogget* må_du_være_medlem* opprett
        pluss prøv_nå* registrer* resten_av_artikkel_er resten_av_artikkelen_er resten_av_historien_er
        resten_av_innhold_er resten_av_innholdet_er resten_av_innlegget_er resten_av_sak_er resten_av_saken_er
        resten_av_teksten_er resten_er sak_er_for sak_er_forbeholdt sak_er_kun_for sak_er_kun_forbeholdt
        sak_er_låst* saken_er_for saken_er_forbeholdt saken_er_kun_for saken_er_kun_forbeholdt saken_er_låst*
        saker* teksten_er_for teksten_er_forbeholdt teksten_er_kun_for teksten_er_kun_forbeholdt teksten_er_låst*""",
    "fi": """
        *ilmaiseksi* *kuukaude* *maksutta* *tilaajille* artikkeli_on_jäsenille* artikkeli_on_tilaajien*
        artikkeli_on_vain_tilaajien* artikkelin_loppuosa_on_jäsenille* artikkelin_on_jäsenille*
        artikkelin_on_tilaajien* artikkelin_on_vain_tilaajien* artikkelista_on_jäsenille*
        artikkelista_on_tilaajien* artikkelista_on_vain_tilaajien* artikkelit_on_käytetty* artikkelit_on_luettu*
        digitilau* ilmai* jatko_on_jäsenille* jatko_ovat_jäsenille* juttu_on_jäsenille* juttu_on_tilaajien*
        juttu_on_vain_tilaajien* jutun_loppuosa_on_jäsenille* jutun_on_jäsenille* jutun_on_tilaajien*
        jutun_on_vain_tilaajien* jutusta_on_jäsenille* jutusta_on_tilaajien* jutusta_on_vain_tilaajien*
        jutut_on_käytetty* jutut_on_luettu* kirjaudu* kirjautu* kokeile* käyttänyt* loppu_on_jäsenille*
        loppu_ovat_jäsenille* loput_on_jäsenille* loput_ovat_jäsenille* lukenut* luo_käyttäjätili*
        luo_maksuton_käyttäjätili* luo_maksuton_tili* luo_maksuton_tunnus* luo_tili* luo_tunnus*
        maksutonta_artikkeli* maksutonta_juttu* osta_artikkeli* osta_digi* osta_lukuoikeus* rekisteröi*
        sisällön_on_jäsenille* sisällön_on_tilaajien* sisällön_on_vain_tilaajien* sisältö_on_jäsenille*
        sisältö_on_tilaajien* sisältö_on_vain_tilaajien* tekstin_on_jäsenille* tekstin_on_tilaajien*
        tekstin_on_vain_tilaajien* tekstistä_on_jäsenille* tekstistä_on_tilaajien* tekstistä_on_vain_tilaajien*
        tilaa tilaaja* tilaamalla* tilaus* tämä_on_jäsenille* tämä_on_tilaajien* tämä_on_vain_tilaajien*
        vain_jäsenille* viimeinen_maksuton*""",
    "pl": """
        *abonent* *dla_zalogow* *prenumerator* *subskrybent* *treść_premium* *zalogowan* abonament* artykuł*
        bezpłatn* cyfrowym_wydaniu* dalsza_część darmow* e-wydani* elektronicznym_wydaniu* internetowym_wydaniu*
        kup_dostęp* kup_wydanie* logowani* najnowszym_wydaniu* osiągn* papierowym_wydaniu* premium prenumer*
        przekroczy* płatnym_wydaniu* rejestracj* subskry* w_abonamencie* wyczerpał* wykorzystał* wykup*
        wypróbuj_za* zalogować* zaloguj* zarejestruj* załóż_konto*""",
    "cs": """
        *bezplatně* *měsíc* *pro_registrovan* *pro_členy* *prémiový_obsah* *zdarma* bezplatn* dosáhl*
        exkluzivním_obsahem_pro* koupit* pokračování premium předpl* překročil* přihlas_se* přihlasit* přihlaste*
        přihlášen* registrace* registraci* registrovat* registrujte* volné* volných* vytvořte_si_účet* vyčerpal*
        zakup* zaregistruj* zbytek členstv*""",
    "ru": """
        *бесплатно* *в_месяц* *в_этом_месяце* авториз* бесплатн* войдите войти достигл* зарегистрир* использовал*
        исчерпал* купите* купить* окончание* остальная_часть* оформи_доступ* оформите_доступ* оформить_доступ*
        подпис* подпиш* полная_версия* полный_текст* превысил* продолжение* прочитал* регистраци*
        создайте_аккаунт*""",
    "uk": """
        *зареєстрован* *коштовн* *на_місяць* *передплатою* *платн* *підпискою* *підписник* *цього_місяця* авториз*
        використал* вичерпал* доступ* досягл* зареєстру* купити* купіть* перевищил* передпл* повна_версія*
        повний_текст* прочитал* підпис* підпишіться* реєстраці* створіть_акаунт* створіть_обліковий* увійд*
        увійти*""",
    "tr": """
        *abonelere_özel* *üyelere_özel* abone aboneler* abonelik* ayda bu_ay bu_haber bu_haberi bu_haberin
        bu_içerik bu_içeriği bu_içeriğin bu_makale bu_makalenin bu_makaleyi bu_metnin bu_yazı bu_yazının bu_yazıyı
        giriş_yap* hesap_oluştur* kaydol* kayıt_ol* limit* oturum_aç* premium satın_al* ücretsiz* üye_girişi*
        üye_ol* üyeler* üyelik*""",
    "ar": """
        أنشئ_حساب إنشاء_حساب اشتراك اشترك الاشتراك التسجيل_حساب التسجيل_مجان الحد المجانية المقالات_المجاني
        بالتسجيل تسجيل_الدخول تسجيل_حساب تسجيل_مجان حصري_لللمشتركي حصري_لللمشتركين حصري_للمشتركي حصري_لمشتركين
        حصري_مشتركين حصريا_لللمشتركي حصريا_لللمشتركين حصريا_للمشتركي حصريا_لمشتركين حصريا_مشتركين حصريًا_لللمشتركي
        حصريًا_لللمشتركين حصريًا_للمشتركي حصريًا_لمشتركين حصريًا_مشتركين سجل_الآن سجل_الدخول سجل_حساب سجل_دخول
        سجل_مجانا سجل_مجانًا للأعضاء للمسجلين للمشتركين لمشتركي مجاني مخصص_لللمشتركي مخصص_لللمشتركين مخصص_للمشتركي
        مخصص_لمشتركين مخصص_مشتركين مقال مقالات هذا_التقرير هذا_الخبر هذا_القصة هذا_المحتوى هذا_المقال هذا_المقالة
        هذا_الموضوع هذا_النص هذه_التقرير هذه_الخبر هذه_القصة هذه_المحتوى هذه_المقال هذه_المقالة هذه_الموضوع
        هذه_النص يرجى_التسجيل""",
    "hi": """
        आगे_का_आर्टिकल_केवल आगे_का_आर्टिकल_सिर्फ आगे_का_आर्टिकलकेवल आगे_का_आर्टिकलसिर्फ आगे_का_कहानी_केवल
        आगे_का_कहानी_सिर्फ आगे_का_कहानीकेवल आगे_का_कहानीसिर्फ आगे_का_केवल आगे_का_खबर_केवल आगे_का_खबर_सिर्फ
        आगे_का_खबरकेवल आगे_का_खबरसिर्फ आगे_का_ख़बर_केवल आगे_का_ख़बर_सिर्फ आगे_का_ख़बरकेवल आगे_का_ख़बरसिर्फ
        आगे_का_रिपोर्ट_केवल आगे_का_रिपोर्ट_सिर्फ आगे_का_रिपोर्टकेवल आगे_का_रिपोर्टसिर्फ आगे_का_लेख_केवल
        आगे_का_लेख_सिर्फ आगे_का_लेखकेवल आगे_का_लेखसिर्फ आगे_का_समाचार_केवल आगे_का_समाचार_सिर्फ आगे_का_समाचारकेवल
        आगे_का_समाचारसिर्फ आगे_का_सिर्फ आगे_का_स्टोरी_केवल आगे_का_स्टोरी_सिर्फ आगे_का_स्टोरीकेवल
        आगे_का_स्टोरीसिर्फ आगे_की_आर्टिकल_केवल आगे_की_आर्टिकल_सिर्फ आगे_की_आर्टिकलकेवल आगे_की_आर्टिकलसिर्फ
        आगे_की_कहानी_केवल आगे_की_कहानी_सिर्फ आगे_की_कहानीकेवल आगे_की_कहानीसिर्फ आगे_की_केवल आगे_की_खबर_केवल
        आगे_की_खबर_सिर्फ आगे_की_खबरकेवल आगे_की_खबरसिर्फ आगे_की_ख़बर_केवल आगे_की_ख़बर_सिर्फ आगे_की_ख़बरकेवल
        आगे_की_ख़बरसिर्फ आगे_की_रिपोर्ट_केवल आगे_की_रिपोर्ट_सिर्फ आगे_की_रिपोर्टकेवल आगे_की_रिपोर्टसिर्फ
        आगे_की_लेख_केवल आगे_की_लेख_सिर्फ आगे_की_लेखकेवल आगे_की_लेखसिर्फ आगे_की_समाचार_केवल आगे_की_समाचार_सिर्फ
        आगे_की_समाचारकेवल आगे_की_समाचारसिर्फ आगे_की_सिर्फ आगे_की_स्टोरी_केवल आगे_की_स्टोरी_सिर्फ आगे_की_स्टोरीकेवल
        आगे_की_स्टोरीसिर्फ खाता_बनाएं निःशुल्क पंजीकरण पंजीकृत प्रीमियम फ्री महीने मुफ़्त मुफ्त मेंबर मेंबरशिप
        मेंबर्स यह_आर्टिकल यह_एक्सक्लूसिव_आर्टिकल यह_एक्सक्लूसिव_कहानी यह_एक्सक्लूसिव_खबर यह_एक्सक्लूसिव_ख़बर
        यह_एक्सक्लूसिव_रिपोर्ट यह_एक्सक्लूसिव_लेख यह_एक्सक्लूसिव_समाचार यह_एक्सक्लूसिव_स्टोरी यह_कहानी यह_खबर
        यह_ख़बर यह_रिपोर्ट यह_लेख यह_समाचार यह_स्टोरी ये_एक्सक्लूसिव_आर्टिकल ये_एक्सक्लूसिव_कहानी
        ये_एक्सक्लूसिव_खबर ये_एक्सक्लूसिव_ख़बर ये_एक्सक्लूसिव_रिपोर्ट ये_एक्सक्लूसिव_लेख ये_एक्सक्लूसिव_समाचार
        ये_एक्सक्लूसिव_स्टोरी रजिस्टर लॉग_इन लॉगइन लॉगिन सदस्य_बनें सदस्यता सदस्यों सब्सक्राइब सब्सक्राइबर
        सब्सक्राइबर्स_के_लिए सब्सक्रिप्शन साइन_अप साइन_इन""",
    "ja": """
        あと あとcinq あとcuatro あとdeux あとdois あとdos あとdrei あとdrie あとdue あとdwa あとein あとfive
        あとfour あとfyra あとfünf あとiki あとone あとquatre あとquattro あとten あとthree あとtre あとtres
        あとtrois あとtrzy あとtrês あとtvå あとtwee あとtwo あとvier あとzwei あとüç あとдва あとдві あとтри
        このコンテンツは このページは この続きをみる この続きをみるに この続きをみるには この続きをみるは
        この続きを見る この続きを見るに この続きを見るには この続きを見るは この続きを読む この続きを読むに
        この続きを読むには この続きを読むは この記事は は アカウント サインイン プレミアム ログイン 今月
        会員の方専用のコンテンツです 会員の方専用の記事です 会員の方専用コンテンツです 会員の方専用記事です
        会員の方限定のコンテンツです 会員の方限定の記事です 会員の方限定コンテンツです 会員の方限定記事です
        会員専用 会員専用のコンテンツです 会員専用の記事です 会員専用コンテンツです 会員専用記事 会員専用記事です
        会員登録 会員限定 会員限定のコンテンツです 会員限定の記事です 会員限定コンテンツです 会員限定記事
        会員限定記事です 定期購読 月 有料 有料プラン 有料会員 有料会員専用 有料会員専用記事 有料会員限定
        有料会員限定記事 有料版 有料記事 有料購読者専用 有料購読者専用記事 有料購読者限定 有料購読者限定記事
        本コンテンツは 本ページは 本記事は 残り 残りcinq 残りcuatro 残りdeux 残りdois 残りdos 残りdrei 残りdrie
        残りdue 残りdwa 残りein 残りfive 残りfour 残りfyra 残りfünf 残りiki 残りone 残りquatre 残りquattro 残りten
        残りthree 残りtre 残りtres 残りtrois 残りtrzy 残りtrês 残りtvå 残りtwee 残りtwo 残りvier 残りzwei 残りüç
        残りдва 残りдві 残りтри 毎月 無料 登録 登録いただ 登録が必要 登録して 登録すると 登録で 続き 続きは 続きを
        購入 購読 購読者の方専用のコンテンツです 購読者の方専用の記事です 購読者の方専用コンテンツです
        購読者の方専用記事です 購読者の方限定のコンテンツです 購読者の方限定の記事です
        購読者の方限定コンテンツです 購読者の方限定記事です 購読者専用 購読者専用のコンテンツです
        購読者専用の記事です 購読者専用コンテンツです 購読者専用記事 購読者専用記事です 購読者限定
        購読者限定のコンテンツです 購読者限定の記事です 購読者限定コンテンツです 購読者限定記事 購読者限定記事です
        電子版に申 電子版に登録""",
    "ko": """
        가입이 가입하 가입후 결제 계정_만들 계정_생성 계정만들 계정생성 계정을_만들 계정을_생성 계정을만들
        계정을생성 구독 구독자 구독자만_공개 구독자만_제공 구독자에게만_공개 구독자에게만_제공 구독자전용
        구독자전용글 구독자전용기사 구독자전용으로_공개 구독자전용으로_제공 구독자전용콘텐츠 기사 기사cinq
        기사cuatro 기사deux 기사dois 기사dos 기사drei 기사drie 기사due 기사dwa 기사ein 기사five 기사four 기사fyra
        기사fünf 기사iki 기사one 기사quatre 기사quattro 기사ten 기사three 기사tre 기사tres 기사trois 기사trzy
        기사três 기사två 기사twee 기사two 기사vier 기사zwei 기사üç 기사два 기사дві 기사три 나머지 로그인 멤버십
        무료 유료 유료구독자_전용으로_공개 유료구독자_전용으로_제공 유료구독자만_공개 유료구독자만_제공
        유료구독자에게만_공개 유료구독자에게만_제공 유료구독자전용으로_공개 유료구독자전용으로_제공
        유료회원_전용글 유료회원_전용기사 유료회원_전용으로_공개 유료회원_전용으로_제공 유료회원_전용콘텐츠
        유료회원만_공개 유료회원만_제공 유료회원에게만_공개 유료회원에게만_제공 유료회원전용 유료회원전용글
        유료회원전용기사 유료회원전용으로_공개 유료회원전용으로_제공 유료회원전용콘텐츠 이어서 전용 정기권
        프리미엄 회원 회원가입 회원만_공개 회원만_제공 회원에게만_공개 회원에게만_제공 회원전용 회원전용글
        회원전용기사 회원전용으로_공개 회원전용으로_제공 회원전용콘텐츠""",
    "zh": """
        vip 专享 专享內容 专享内容 专享文章 专属 专属內容 专属内容 专属文章 付費 付费 会员 免費 免費帳戶 免費帳號
        免费 免费账号 免费账户 內容 内容 剩 剩余 剩餘 可 專享 專享內容 專享内容 專享文章 專屬 專屬內容 專屬内容
        專屬文章 文章 會員 本文 本文章 本月 此內容 此内容 此文 每月 注册 独享內容 独享内容 独享文章 獨享內容
        獨享内容 獨享文章 登入 登录 登錄 訂閱 註冊 試讀已結束 試讀已结束 試讀結束 試讀结束 試閱已結束 試閱已结束
        試閱結束 試閱结束 订阅 试读已結束 试读已结束 试读結束 试读结束 试阅已結束 试阅已结束 试阅結束 试阅结束
        该文 该文章 購買 购买 还剩 还有 還剩 還有""",
}
